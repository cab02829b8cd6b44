package fr.passerelle.testlms.school;

/**
 * Somebody of the school.
 *
 * @param id the handle that tests and pages use, such as {@code amina}
 * @param sub the subject that tools see: opaque, digits
 */
public record Person(String id, String sub, String givenName, String familyName, Role role) {

    public String name() {
        return givenName + " " + familyName;
    }

    /** An address of the reserved domain: nobody can receive anything there. */
    public String email() {
        return id + "@trois-vallees.example";
    }

    boolean isCalled(String idOrSub) {
        return id.equals(idOrSub) || sub.equals(idOrSub);
    }
}
