package fr.passerelle.app.command.grades;

import fr.passerelle.app.upkeep.GradeUpkeep;
import java.util.LinkedHashMap;
import java.util.Map;

/** The commands of this room, by their words; made anew each time, as each holds what was given to it. */
public record GradeCommands(GradeUpkeep upkeep) {

    /** After {@code grades}. */
    public Map<String, Runnable> all() {
        Map<String, Runnable> commands = new LinkedHashMap<>();
        commands.put("list", new GradeList(upkeep));
        commands.put("replay", new GradeReplay(upkeep));
        return commands;
    }
}
