package org.montgolfiere.triage;

/**
 * What the model says about one window of a text.
 *
 * @param probabilities one a label, in the order of labels.json
 * @param states what its upper layers hold, the mean over the pieces; {@link Tap#WIDTH} numbers
 */
record Answer(float[] probabilities, float[] states) {}
