/**
 * Who may do what to a contract: {@link dev.assay.contracts.standards.access.Ownable}, {@link
 * dev.assay.contracts.standards.access.AccessControl} and {@link dev.assay.contracts.standards.access.AccessManager}, with what
 * is built on them.
 *
 * <pre>{@code
 * AccessControl roles = chain.bind(AccessControl.class, address);
 * boolean admin = roles.hasRole(AccessControl.DEFAULT_ADMIN_ROLE, account);
 * }</pre>
 */
@NullMarked
package dev.assay.contracts.standards.access;

import org.jspecify.annotations.NullMarked;
