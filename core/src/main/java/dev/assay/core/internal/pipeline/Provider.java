package dev.assay.core.internal.pipeline;

import dev.assay.core.auth.Credential;
import dev.assay.core.http.Headers;
import java.net.URI;
import java.util.List;

/**
 * Who is called.
 *
 * @param name the name used in messages, such as {@code Token Metrics}
 * @param base the address requests start with, which credentials belong to
 * @param headers what every request carries
 * @param credentials what every request to the base's origin carries
 * @param keyHint how to set a missing credential, for the message
 * @param errors reads its error answers
 */
public record Provider(
        String name, URI base, Headers headers, List<Credential> credentials, String keyHint, ErrorReader errors) {}
