/**
 * The pages people see: who may see what, and what each page says, decided from the rooms below.
 *
 * <p>Offers {@code SitePaths} (where the pages are), {@code Site} (what they have in common) and one
 * class for each group of pages: {@code SignInPages}, {@code CoursePages}, {@code ProtocolPages},
 * {@code ToolPages}.
 *
 * <p>A learner sees their own courses, grades and last id token; teachers and administrators also the
 * journal and the faults; administrators alone register tools. Everything shown is escaped.
 *
 * <p>Out of scope: templates, style and scripts ({@code web}); the launch itself ({@code oidc}).
 *
 * <p>Imports {@code school}, {@code fault}, {@code habit}, {@code journal}, {@code web}, {@code oidc}, {@code grade},
 * {@code deeplinking},
 * {@code registration}; imported by the front door only.
 */
@NullMarked
package fr.passerelle.testlms.site;

import org.jspecify.annotations.NullMarked;
