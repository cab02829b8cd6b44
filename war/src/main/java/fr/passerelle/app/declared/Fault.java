package fr.passerelle.app.declared;

/**
 * One thing wrong in the file.
 *
 * @param line from 1; 1 as well when it is about the whole file
 * @param sentence in French
 */
record Fault(int line, String sentence) {}
