/**
 * The chat: a {@link dev.assay.api.tokenmetrics.chat.Conversation} is what was said so far, kept by the caller;
 * asking it gives a {@link dev.assay.api.tokenmetrics.chat.ChatAnswer}, whose {@code conversation()} goes on.
 *
 * <pre>{@code
 * ChatAnswer first = tm.tmai(Conversation.of("What is the next 100x coin?")).get();
 * ChatAnswer second = tm.tmai(first.conversation().ask("Why?")).get();
 * }</pre>
 */
@NullMarked
package dev.assay.api.tokenmetrics.chat;

import org.jspecify.annotations.NullMarked;
