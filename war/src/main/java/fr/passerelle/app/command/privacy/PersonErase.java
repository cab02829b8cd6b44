package fr.passerelle.app.command.privacy;

import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.privacy.Kept;
import fr.passerelle.app.privacy.Person;
import fr.passerelle.app.privacy.PersonalData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "erase",
        description = "Efface tout ce qui est gardé au sujet d’une personne ; sans --yes, dit seulement quoi.")
final class PersonErase extends OfOnePerson {
    @Option(names = "--yes", description = "efface vraiment")
    private boolean yes;

    PersonErase(PersonalData data) {
        super(data);
    }

    @Override
    void run(Person person, Kept kept) {
        if (!yes) {
            throw new CommandRefused(told(kept));
        }
        data().erase(BY, person);
    }

    private static String told(Kept kept) {
        return "Seraient effacés pour toujours : " + kept.attempts() + " tentative(s), " + kept.answers()
                + " réponse(s), " + kept.opinions() + " avis, " + kept.sentGrades() + " note(s) envoyée(s), "
                + kept.waitingGrades() + " note(s) qui ne partiraient plus, " + kept.arrangements()
                + " décision(s) d’enseignants, " + kept.reminders() + " question(s) à revoir, " + kept.sessions()
                + " session(s). Rien n’a été effacé ; ajoutez --yes pour le faire.";
    }
}
