package org.montgolfiere.triage;

/** What a text shows of its writer's feeling; often nothing. */
public enum Emotion {
    ANGER,
    JOY,
    SADNESS,
    FEAR,
    SURPRISE,
    DISGUST,
    OPTIMISM
}
