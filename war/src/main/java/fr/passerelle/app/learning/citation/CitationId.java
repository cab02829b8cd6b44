package fr.passerelle.app.learning.citation;

/** The name an author gives to a citation inside one playable. */
public record CitationId(String value) {

    public CitationId {
        Slug.checked(value);
    }
}
