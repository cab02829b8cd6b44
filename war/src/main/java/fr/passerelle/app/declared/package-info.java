/**
 * The platforms that somebody declares in a file, {@code platforms.yaml}, read when the server starts.
 *
 * <p>Offers {@link fr.passerelle.app.declared.DeclaredPlatforms}: the file is applied as a whole, in one transaction, or
 * refused with every fault, its line and a French sentence ({@link fr.passerelle.app.declared.DeclarationsRefused}).
 * Applied again it changes nothing. What the file says of a platform counts; what it does not speak of (whether the
 * platform is on, which deployments were refused) stays as administrators decided. Out of scope: platforms that the file
 * no longer names, which stay and are told in the log; what a product needs ({@code registration.manual}).
 *
 * <p>Imports audit, catalogue.source (a YAML file with the line of every fault), draft (the words for a wrong value), keys,
 * platforms, storage and web. Only {@code boot} imports it.
 */
@NullMarked
package fr.passerelle.app.declared;

import org.jspecify.annotations.NullMarked;
