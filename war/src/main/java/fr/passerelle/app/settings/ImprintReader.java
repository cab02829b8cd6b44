package fr.passerelle.app.settings;

import static fr.passerelle.app.settings.SettingName.PASSERELLE_ACCESSIBILITY_AUDIT;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_CONTACT;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_DPO;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_HOSTING;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_PUBLICATION_DIRECTOR;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_PUBLISHER;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_PUBLISHER_ADDRESS;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_RETENTION_MONTHS;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads what public pages say of an installation, or refuses it by name. */
final class ImprintReader {
    private static final int LONGEST = 500;
    private static final int PARTS_OF_AN_AUDIT = 3;

    private final SettingSource source;

    ImprintReader(SettingSource source) {
        this.source = source;
    }

    Imprint read() {
        return new Imprint(
                words(PASSERELLE_PUBLISHER),
                words(PASSERELLE_PUBLISHER_ADDRESS),
                words(PASSERELLE_PUBLICATION_DIRECTOR),
                words(PASSERELLE_HOSTING),
                address(PASSERELLE_CONTACT),
                address(PASSERELLE_DPO),
                months(),
                audit());
    }

    private Optional<String> words(SettingName name) {
        return source.get(name).map(text -> {
            if (text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
                throw SettingRefused.of(name, "doit tenir sur une ligne, en 500 caractères au plus.");
            }
            return text;
        });
    }

    private Optional<URI> address(SettingName name) {
        return source.get(name).map(text -> {
            if (!text.startsWith("mailto:") && !text.startsWith("https://")) {
                throw SettingRefused.of(name, "doit commencer par mailto: ou https://.");
            }
            return uri(name, text);
        });
    }

    private static URI uri(SettingName name, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException invalid) {
            throw SettingRefused.of(name, "n’est pas une adresse valable.");
        }
    }

    private int months() {
        return source.get(PASSERELLE_RETENTION_MONTHS)
                .map(text -> {
                    if (!text.matches("[1-9]\\d{0,2}")) {
                        throw SettingRefused.of(
                                PASSERELLE_RETENTION_MONTHS, "doit être un nombre de mois entre 1 et 999.");
                    }
                    return Integer.valueOf(text);
                })
                .orElse(Imprint.USUAL_RETENTION_MONTHS);
    }

    private Optional<AccessibilityAudit> audit() {
        return source.get(PASSERELLE_ACCESSIBILITY_AUDIT).map(text -> {
            String[] parts = text.split("\\s+", -1);
            if (parts.length != PARTS_OF_AN_AUDIT
                    || !parts[1].matches("\\d{1,2}|100")
                    || !parts[2].startsWith("https://")) {
                throw notAnAudit();
            }
            return new AccessibilityAudit(
                    day(parts[0]), Integer.parseInt(parts[1]), uri(PASSERELLE_ACCESSIBILITY_AUDIT, parts[2]));
        });
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw notAnAudit();
        }
    }

    private static SettingRefused notAnAudit() {
        return SettingRefused.of(
                PASSERELLE_ACCESSIBILITY_AUDIT,
                "s’écrit avec la date, le taux de 0 à 100 et l’adresse du rapport :"
                        + " 2026-10-01 72 https://exemple.fr/audit.");
    }
}
