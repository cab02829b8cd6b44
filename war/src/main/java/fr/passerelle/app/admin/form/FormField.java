package fr.passerelle.app.admin.form;

import org.jspecify.annotations.Nullable;

/**
 * One line of text to fill in ({@code admin/field}).
 *
 * @param hint what helps to fill it in, or empty
 * @param problem what is wrong with the value, or empty
 */
public record FormField(
        String name, String label, String hint, String value, boolean required, int longest, String problem) {

    public static FormField of(String name, String label, String value, int longest) {
        return new FormField(name, label, "", value, false, longest, "");
    }

    /** One that must not stay empty. */
    public FormField needed() {
        return new FormField(name, label, hint, value, true, longest, problem);
    }

    public FormField hinted(String words) {
        return new FormField(name, label, words, value, required, longest, problem);
    }

    public FormField wrong(String why) {
        return new FormField(name, label, hint, value, required, longest, why);
    }

    /** The elements that tell more about the field, by id; null when there are none. */
    public @Nullable String describedBy() {
        String ids = (hint.isEmpty() ? "" : name + "-hint ") + (problem.isEmpty() ? "" : name + "-wrong");
        return ids.isEmpty() ? null : ids.strip();
    }
}
