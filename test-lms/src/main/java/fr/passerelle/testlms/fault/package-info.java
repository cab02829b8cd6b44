/**
 * The named misbehaviours a test or a demo may ask of this platform.
 *
 * <p>Offers {@code Fault}, one or more for each launch error a platform can cause, and for services
 * that fail; {@code Faults}, the switchboard of a running platform.
 *
 * <p>A fault says which refusal it should meet ({@code Fault.refusedAs}), so that one parameterised
 * test can walk them all. A fault without a refusal is an oddity that a tool must bear.
 *
 * <p>Out of scope: how a fault is acted out; that belongs to the room that misbehaves ({@code oidc},
 * {@code token}, {@code grade}, {@code roster}, {@code registration}).
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package fr.passerelle.testlms.fault;

import org.jspecify.annotations.NullMarked;
