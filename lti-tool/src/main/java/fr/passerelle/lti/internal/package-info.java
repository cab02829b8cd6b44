/**
 * JSON, address and HTTP plumbing of the library; public to the compiler only.
 *
 * <p>Offers {@link fr.passerelle.lti.internal.JsonObject} (reading, tolerant or strict per member),
 * {@link fr.passerelle.lti.internal.JsonMembers} (what to write), {@link fr.passerelle.lti.internal.Json}
 * (parsing with bounds, writing), {@link fr.passerelle.lti.internal.SubResource} (addresses made from those a
 * platform gave), and {@link fr.passerelle.lti.internal.HttpCall}, one question to an address that
 * {@link fr.passerelle.lti.internal.PublicAddresses} may have been asked about.
 *
 * <p>Out of scope: what the members mean (each {@code lti} package), where calls may go
 * ({@code lti.platform}).
 *
 * <p>Imports nothing of ours; any {@code lti} package may import it, nobody else: it changes without notice.
 */
@NullMarked
package fr.passerelle.lti.internal;

import org.jspecify.annotations.NullMarked;
