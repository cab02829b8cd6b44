package fr.passerelle.app.command.privacy;

import fr.passerelle.app.privacy.Kept;
import fr.passerelle.app.privacy.Person;
import fr.passerelle.app.privacy.PersonalData;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;

@Command(name = "export", description = "Écrit en JSON tout ce qui est gardé au sujet d’une personne.")
final class PersonExport extends OfOnePerson {

    PersonExport(PersonalData data) {
        super(data);
    }

    @Override
    void run(Person person, Kept kept) {
        out().println(new String(data().export(BY, person), StandardCharsets.UTF_8));
    }
}
