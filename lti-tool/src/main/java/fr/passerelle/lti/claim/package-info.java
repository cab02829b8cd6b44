/**
 * The words of a message.
 *
 * <p>Offers {@link fr.passerelle.lti.claim.Context}, {@link fr.passerelle.lti.claim.ResourceLink},
 * {@link fr.passerelle.lti.claim.Roles}, {@link fr.passerelle.lti.claim.CustomParameters},
 * {@link fr.passerelle.lti.claim.LaunchPresentation}, {@link fr.passerelle.lti.claim.ToolPlatform},
 * {@link fr.passerelle.lti.claim.ForUser}, the way back ({@link fr.passerelle.lti.claim.ReturnAddress}), what came
 * before ({@link fr.passerelle.lti.claim.CopyHistory}, {@link fr.passerelle.lti.claim.MigrationClaim}) and the names
 * of all claims, {@link fr.passerelle.lti.claim.ClaimName}. Optional claims that are null, empty or
 * oddly typed read as absent; texts the platform did not send are empty.
 *
 * <p>Out of scope: which claims a message needs ({@code lti.launch}), claims of services
 * ({@code lti.grade}, {@code lti.roster}, {@code lti.deeplinking}).
 *
 * <p>Imports {@code lti.refusal}; token, grade, roster, deeplinking, launch and hosts may import it.
 */
@NullMarked
package fr.passerelle.lti.claim;

import org.jspecify.annotations.NullMarked;
