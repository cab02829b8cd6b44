package fr.passerelle.testlms.web;

/** Answers one kind of request. */
@FunctionalInterface
public interface Endpoint {

    Answer answer(Request request);
}
