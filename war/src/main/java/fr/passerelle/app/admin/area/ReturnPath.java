package fr.passerelle.app.admin.area;

import java.util.regex.Pattern;

/** Where somebody wanted to go before they had to sign in: a page of the administration, and nowhere else. */
public final class ReturnPath {
    /** The parameter that carries it. */
    public static final String PARAMETER = "retour";

    private static final int LONGEST = 200;
    private static final Pattern OURS = Pattern.compile("/admin(/[A-Za-z0-9_-]+)*");

    private ReturnPath() {}

    /** The path that was asked for, or the home page when it is none of ours. */
    public static String of(String asked) {
        return asked.length() <= LONGEST && OURS.matcher(asked).matches() ? asked : AreaTools.PATH;
    }

    static String query(String asked) {
        String path = of(asked);
        return path.equals(AreaTools.PATH) ? "" : "?" + PARAMETER + "=" + path;
    }
}
