package fr.passerelle.app.command.privacy;

import fr.passerelle.app.privacy.Kept;
import fr.passerelle.app.privacy.Person;
import fr.passerelle.app.privacy.PersonalData;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "show", description = "Compte ce qui est gardé au sujet d’une personne.")
final class PersonShow extends OfOnePerson {
    @Option(names = "--json", description = "en JSON")
    private boolean json;

    PersonShow(PersonalData data) {
        super(data);
    }

    @Override
    void run(Person person, Kept kept) {
        print(counts(kept), json);
    }

    private static Map<String, String> counts(Kept kept) {
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("attempts", String.valueOf(kept.attempts()));
        counts.put("answers", String.valueOf(kept.answers()));
        counts.put("opinions", String.valueOf(kept.opinions()));
        counts.put("waitingGrades", String.valueOf(kept.waitingGrades()));
        counts.put("sentGrades", String.valueOf(kept.sentGrades()));
        counts.put("gradebooks", String.valueOf(kept.gradebooks()));
        counts.put("arrangements", String.valueOf(kept.arrangements()));
        counts.put("arrangedWithOthers", String.valueOf(kept.arranged()));
        counts.put("reminders", String.valueOf(kept.reminders()));
        counts.put("sessions", String.valueOf(kept.sessions()));
        return counts;
    }
}
