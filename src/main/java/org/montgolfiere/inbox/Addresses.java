package org.montgolfiere.inbox;

/** Where things of this room stand inside the desk. */
final class Addresses {

    private Addresses() {}

    static String of(Conversation conversation) {
        return "/brands/%d/conversations/%d".formatted(conversation.brand(), conversation.id());
    }
}
