package fr.passerelle.app.catalogue.quiz;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.learning.citation.CitationId;
import fr.passerelle.app.learning.content.Audience;
import java.util.List;
import java.util.Set;

/** What steps and questions refer to that the module declares. What is not declared is told, and left out. */
public interface References {

    /** The field {@code citations}. */
    List<CitationId> cited(Fields where);

    /** The field {@code pour}: empty for everybody. */
    Set<Audience> reserved(Fields where);
}
