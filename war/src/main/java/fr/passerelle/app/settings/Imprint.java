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
 * @param retentionMonths after how many months attempts are forgotten
 * @param audit how accessible it was found to be
 */
public record Imprint(
        Optional<String> publisher,
        Optional<String> publisherAddress,
        Optional<String> director,
        Optional<String> hosting,
        Optional<URI> contact,
        Optional<URI> dataProtection,
        Optional<Integer> retentionMonths,
        Optional<AccessibilityAudit> audit) {

    /** Nothing said. */
    public static final Imprint NONE = new Imprint(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
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
                Optional.empty(),
                Optional.empty());
    }
}
