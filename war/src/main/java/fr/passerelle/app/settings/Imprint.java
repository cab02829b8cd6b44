package fr.passerelle.app.settings;

import java.net.URI;
import java.util.Optional;

/**
 * Who answers for this installation, as its public pages say it. Nothing is required, and pages say plainly what is
 * missing.
 *
 * @param publisher the name of the organisation
 * @param publisherAddress where it is, and its telephone
 * @param director who answers for what is published
 * @param hosting name, address and telephone of the host
 * @param contact whom to write to: a {@code mailto:} or {@code https:} address
 * @param dataProtection the data protection officer: likewise
 * @param retentionMonths after how many months without anything new what learners did is forgotten, where their
 *     organisation did not choose
 * @param audit how accessible it was found to be
 */
public record Imprint(
        Optional<String> publisher,
        Optional<String> publisherAddress,
        Optional<String> director,
        Optional<String> hosting,
        Optional<URI> contact,
        Optional<URI> dataProtection,
        int retentionMonths,
        Optional<AccessibilityAudit> audit) {

    /** What is kept for longer must be asked for (domain § E.3, R3). */
    public static final int USUAL_RETENTION_MONTHS = 24;

    /** Nothing said. */
    public static final Imprint NONE = new Imprint(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            USUAL_RETENTION_MONTHS,
            Optional.empty());

    /** An organisation and whom to write to there, and no more. */
    public static Imprint of(String publisher, URI contact) {
        return new Imprint(
                Optional.of(publisher),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(contact),
                Optional.empty(),
                USUAL_RETENTION_MONTHS,
                Optional.empty());
    }
}
