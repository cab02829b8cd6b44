package fr.passerelle.app.admin.area;

/**
 * One line of the menu.
 *
 * @param name the last part of its text's key, {@code area.nav.NAME}
 * @param path where it leads, under {@code /admin}; pages below it belong to it
 * @param forEverythingOnly whether only administrators of the whole instance have it
 */
public record NavEntry(String name, String path, boolean forEverythingOnly) {

    public NavEntry(String name, String path) {
        this(name, path, false);
    }

    boolean leadsTo(String here) {
        return here.equals(path) || here.startsWith(path + "/");
    }
}
