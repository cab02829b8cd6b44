package fr.passerelle.app.keys;

/** A private key in the database was sealed with another secret than this node's. */
public final class KeyUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String SENTENCE = "Les clés de la base de données ont été scellées avec un autre secret :"
            + " donnez à ce nœud le même PASSERELLE_SECRET qu’aux autres, ou rétablissez le fichier « secret ».";

    KeyUnreadable() {
        super(SENTENCE);
    }

    /** What to change, in French. */
    public String sentence() {
        return SENTENCE;
    }
}
