package fr.passerelle.app.command.privacy;

import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.privacy.PersonalData;
import fr.passerelle.app.privacy.Retentions;
import java.util.LinkedHashMap;
import java.util.Map;

/** The commands of this room, by their words; made anew each time, as each holds what was given to it. */
public record PrivacyCommands(PersonalData data, Retentions retentions, Organisations organisations) {

    /** After {@code person}. */
    public Map<String, Runnable> person() {
        Map<String, Runnable> commands = new LinkedHashMap<>();
        commands.put("show", new PersonShow(data));
        commands.put("export", new PersonExport(data));
        commands.put("erase", new PersonErase(data));
        return commands;
    }

    /** After {@code retention}. */
    public Map<String, Runnable> retention() {
        Map<String, Runnable> commands = new LinkedHashMap<>();
        commands.put("list", new RetentionList(retentions));
        commands.put("set", new RetentionSet(retentions, organisations));
        return commands;
    }
}
