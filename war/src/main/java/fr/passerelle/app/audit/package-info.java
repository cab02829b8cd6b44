/**
 * Who acts in the administration, how far, and the trail of what they changed.
 *
 * <p>Offers {@link fr.passerelle.app.audit.Administrator} and {@link fr.passerelle.app.audit.Reach}, by which every store
 * and page of an administrator's feature filters, and {@link fr.passerelle.app.audit.AuditTrail}, which keeps each change
 * in the transaction that makes it. Out of scope: accounts and how somebody proves to be one ({@code accounts}); pages
 * ({@code admin.area}). Imports storage; features that administrators change import it.
 */
@NullMarked
package fr.passerelle.app.audit;

import org.jspecify.annotations.NullMarked;
