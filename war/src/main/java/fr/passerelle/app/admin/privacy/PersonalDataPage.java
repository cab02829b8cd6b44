package fr.passerelle.app.admin.privacy;

import fr.passerelle.app.platforms.KnownPlatform;
import java.util.List;

/**
 * Where somebody comes from ({@code admin/personal-data}).
 *
 * @param more how many platforms are not listed; each has the same link on its own page
 */
public record PersonalDataPage(List<Line> lines, long more) {

    public PersonalDataPage {
        lines = List.copyOf(lines);
    }

    /** One platform. */
    public record Line(String path, String name, String issuer, String organisation) {}

    static PersonalDataPage of(List<KnownPlatform> platforms, long count) {
        return new PersonalDataPage(
                platforms.stream().map(PersonalDataPage::line).toList(), count - platforms.size());
    }

    private static Line line(KnownPlatform known) {
        return new Line(
                PrivacyTools.PATH + "/" + known.id().value(),
                known.registration().name(),
                known.registration().issuer(),
                known.organisation().name());
    }
}
