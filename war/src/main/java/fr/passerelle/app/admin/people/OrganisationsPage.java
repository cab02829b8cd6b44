package fr.passerelle.app.admin.people;

import fr.passerelle.app.platforms.Organisation;
import java.util.List;

/**
 * The organisations of the instance ({@code admin/organisations}).
 *
 * @param problem a code of {@code people}, or empty
 * @param faulty the id of the organisation whose new name was refused; empty for the form of a new one
 * @param typed the name that was refused
 */
public record OrganisationsPage(List<Organisation> organisations, String problem, String faulty, String typed) {

    public OrganisationsPage {
        organisations = List.copyOf(organisations);
    }

    /** The name a form shows: what was typed there, or what there is. */
    public String name(Organisation organisation) {
        return faulty.equals(organisation.id().toString()) ? typed : organisation.name();
    }

    /** What was typed in the form of a new one. */
    public String newName() {
        return faulty.isEmpty() ? typed : "";
    }
}
