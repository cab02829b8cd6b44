package fr.passerelle.app.command.privacy;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.privacy.Kept;
import fr.passerelle.app.privacy.Person;
import fr.passerelle.app.privacy.PersonalData;
import picocli.CommandLine.Parameters;

/** What the commands about one person have in common: who it is, and what to say when nothing is kept of them. */
abstract class OfOnePerson extends Printing {
    static final Administrator BY = Administrator.COMMAND_LINE;

    @Parameters(index = "0", paramLabel = "PLATEFORME", description = "l’identifiant qu’écrit « platform list »")
    private String platform = "";

    @Parameters(
            index = "1",
            paramLabel = "IDENTIFIANT",
            description = "l’identifiant de la personne dans cette plateforme (« sub »)")
    private String subject = "";

    private final PersonalData data;

    OfOnePerson(PersonalData data) {
        this.data = data;
    }

    @Override
    public final void run() {
        Person person = data.person(BY, platform, subject)
                .orElseThrow(() ->
                        new CommandRefused("Aucune plateforme n’a cet identifiant ; « platform list » les écrit."));
        Kept kept = data.kept(person);
        if (kept.nothing()) {
            throw new CommandRefused("Rien n’est gardé au sujet de cette personne ; vérifiez son identifiant.");
        }
        run(person, kept);
    }

    abstract void run(Person person, Kept kept);

    final PersonalData data() {
        return data;
    }
}
