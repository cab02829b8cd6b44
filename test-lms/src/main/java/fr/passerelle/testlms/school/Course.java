package fr.passerelle.testlms.school;

import java.util.List;
import java.util.Set;

/**
 * A course; a {@code context} on the wire.
 *
 * @param handle what tests call it, such as {@code accueil}
 * @param id the context id that tools see
 * @param members the handles of the people enrolled
 * @param history the ids of the courses it was copied from, newest first
 */
public record Course(String handle, String id, String label, String title, Set<String> members, List<String> history) {

    public Course {
        members = Set.copyOf(members);
        history = List.copyOf(history);
    }

    public boolean hasMember(Person person) {
        return members.contains(person.id());
    }

    boolean isCalled(String handleOrId) {
        return handle.equals(handleOrId) || id.equals(handleOrId);
    }
}
