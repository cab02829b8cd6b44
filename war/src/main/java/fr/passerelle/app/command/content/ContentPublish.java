package fr.passerelle.app.command.content;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.catalogue.ContentRefused;
import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.publication.Publication;
import fr.passerelle.app.publication.PublicationRefused;
import fr.passerelle.app.publication.Publishing;
import java.util.SortedSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "publish",
        description = "Met en service sur tous les nœuds, sans redémarrage, le dossier « contenus » de celui-ci.")
final class ContentPublish extends Printing {
    private static final long MEGABYTE = 1024 * 1024;

    @Option(names = "--withdraw", description = "retire aussi les contenus qui ne sont plus dans le dossier")
    private boolean withdrawing;

    private final Publishing publishing;

    ContentPublish(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void run() {
        try {
            tell(publishing.publish(Administrator.COMMAND_LINE, withdrawing));
        } catch (ContentRefused broken) {
            throw new CommandRefused("Rien n’est changé. Le dossier " + publishing.folder()
                    + " contient ce qui ne peut pas être joué :\n" + broken.getMessage());
        } catch (PublicationRefused refused) {
            throw new CommandRefused(sentence(refused));
        }
    }

    private void tell(Publication done) {
        tell("Ajouté", done.added());
        tell("Changé", done.changed());
        tell("Retiré", done.withdrawn());
        boolean same = done.added().isEmpty()
                && done.changed().isEmpty()
                && done.withdrawn().isEmpty();
        out().println(
                        same
                                ? "Ce que contient le dossier " + publishing.folder() + " était déjà en service."
                                : "En service ici dès maintenant, et sur les autres nœuds dans quelques secondes.");
    }

    private void tell(String what, SortedSet<String> contents) {
        contents.forEach(content -> out().println(what + " : " + content));
    }

    private String sentence(PublicationRefused refused) {
        return switch (refused.code()) {
            case CONTENTS_WOULD_GO ->
                "Rien n’est changé. Le dossier " + publishing.folder()
                        + " ne contient pas tout ce qui est en service. Ajoutez « --withdraw » pour retirer : "
                        + String.join(", ", refused.contents()) + ".";
            case CONTENTS_TOO_LARGE ->
                "Rien n’est changé. Le dossier " + publishing.folder() + " dépasse "
                        + Publishing.MOST_BYTES / MEGABYTE
                        + " Mo en tout ; placez les films ailleurs, et donnez leur adresse.";
        };
    }
}
