package fr.passerelle.app.admin.privacy;

import fr.passerelle.app.admin.form.FormField;

/** Asks by which identifier the platform knows the person ({@code admin/person-search}). */
public record WhoPage(String path, String platform, FormField subject) {}
