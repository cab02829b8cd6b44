package fr.passerelle.app.command.content;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.publication.Publishing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The commands of this room, by their words; made anew each time, as each holds what was given to it. */
public record ContentCommands(Supplier<Catalogue> catalogue, Publishing publishing) {
    /** The word that comes before all of them. */
    public static final String WORD = "content";

    private static final String CHECK = "check";

    /** After {@link #WORD}. */
    public Map<String, Runnable> all() {
        Map<String, Runnable> commands = new LinkedHashMap<>();
        commands.put("list", new ContentList(catalogue));
        commands.putAll(ofFiles());
        commands.put("publish", new ContentPublish(publishing));
        return commands;
    }

    /** Those that read files of the caller and nothing of ours. */
    public static Map<String, Runnable> ofFiles() {
        return Map.of(CHECK, new ContentChecking());
    }

    /** Whether it is one {@link #ofFiles}. */
    public static boolean needsNothing(List<String> arguments) {
        return arguments.size() > 1
                && arguments.get(0).equals(WORD)
                && arguments.get(1).equals(CHECK);
    }
}
