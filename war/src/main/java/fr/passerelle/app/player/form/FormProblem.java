package fr.passerelle.app.player.form;

/** One thing to correct before a form can be taken: the id of its field, and a whole French sentence. */
public record FormProblem(String field, String sentence) {}
