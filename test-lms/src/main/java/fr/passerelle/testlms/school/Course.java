package fr.passerelle.testlms.school;

import java.util.Set;

/**
 * A course; a {@code context} on the wire.
 *
 * @param handle what tests call it, such as {@code accueil}
 * @param id the context id that tools see
 * @param members the handles of the people enrolled
 */
public record Course(String handle, String id, String label, String title, Set<String> members) {

    public Course {
        members = Set.copyOf(members);
    }

    public boolean hasMember(Person person) {
        return members.contains(person.id());
    }

    boolean isCalled(String handleOrId) {
        return handle.equals(handleOrId) || id.equals(handleOrId);
    }
}
