package fr.passerelle.app.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Whom to tell about a flaw: <a href="https://www.rfc-editor.org/rfc/rfc9116">RFC 9116</a>. */
final class SecurityTxt {

    /** Under a year, as the RFC recommends; computed on each reading, so it never lapses while we run. */
    private static final Duration VALIDITY = Duration.ofDays(180);

    private SecurityTxt() {}

    /** Where nobody gave an address, the page that says whom to ask stands for it. */
    static String of(Site site, Instant now) {
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: fr, en
                Canonical: %s
                """.formatted(
                        site.imprint()
                                .contact()
                                .orElseGet(() -> site.publicUrl().resolve(site.link(PublicPagesResource.CONTACT)))
                                .toASCIIString(),
                        now.plus(VALIDITY).truncatedTo(ChronoUnit.DAYS),
                        site.publicUrl().resolve(site.link(PublicPagesResource.SECURITY_TXT)));
    }
}
