package fr.passerelle.testlms.school;

/**
 * Somebody came to a course, or left it.
 *
 * @param active false for somebody who left
 */
public record Enrolment(String courseId, Person person, boolean active) {}
