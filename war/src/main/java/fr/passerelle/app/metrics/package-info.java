/**
 * What the operations engineer watches: launches by outcome, scores on their way, requests and how long they took, the
 * connection pool, the JVM.
 *
 * <p>Offers {@link fr.passerelle.app.metrics.Metrics}, and {@code /metrics} for those the settings name. Nothing counted
 * names anybody: tags come from the code, never from a request. Out of scope: keeping or drawing the numbers, which is
 * the business of whoever reads them. Imports settings; boot and launch import it.
 */
@NullMarked
package fr.passerelle.app.metrics;

import org.jspecify.annotations.NullMarked;
