package fr.passerelle.app.admin.platform;

import fr.passerelle.app.admin.form.FormField;
import fr.passerelle.app.platforms.PlatformChanges.Losses;

/** Counts what would be lost, and asks for the name ({@code admin/platform-removal}). */
public record RemovalPage(String path, String name, Losses losses, FormField typed) {}
