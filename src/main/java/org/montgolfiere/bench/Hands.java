package org.montgolfiere.bench;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;

/** What an administrator does to connect accounts: forms of the desk's own screens, filled in and sent. */
final class Hands {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final Guest guest;
    private final NetworksCommand.House house;

    Hands(Guest guest, NetworksCommand.House house) {
        this.guest = guest;
        this.house = house;
    }

    /** @param typed by the names of the network's fields @return the page that follows */
    String connect(String network, Map<String, String> typed) throws IOException, InterruptedException {
        return guest.submit(brand() + "/networks/" + network, fields(typed) + "&colour=1");
    }

    /** The same account once more. */
    String connectAgain(String network, Map<String, String> typed) throws IOException, InterruptedException {
        return guest.submit(account(network) + "/connection", fields(typed));
    }

    /** Brings back the code that the network's own page gave. @param page that asked for it */
    void allow(String network, String page) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("the desk does not ask for a code of " + network);
        }
        guest.submit(
                brand() + "/networks/" + network + "/authorisation",
                "token=" + Guest.written(token.group(1)) + "&code=bench");
    }

    /** One more feed. */
    void listen(String network, String address) throws IOException, InterruptedException {
        String page = guest.submit(account(network) + "/feeds", "address=" + Guest.written(address));
        if (!page.contains("<bdi>" + address + "</bdi>")) {
            throw new IllegalStateException("the desk does not listen to " + address);
        }
    }

    private String brand() {
        return "/brands/" + house.brand();
    }

    private String account(String network) throws IOException, InterruptedException {
        String list = guest.ask(
                "/api/v1/accounts?brand=" + house.brand(), house.keys().getFirst());
        for (JsonNode account : Json.list(Json.MAPPER.readTree(list), "items")) {
            if (network.equals(Json.text(account, "network"))) {
                return brand() + "/accounts/" + account.get("id").asString();
            }
        }
        throw new IllegalStateException("no account of " + network);
    }

    private static String fields(Map<String, String> typed) {
        return typed.entrySet().stream()
                .map(each -> "field-" + each.getKey() + "=" + Guest.written(each.getValue()))
                .collect(Collectors.joining("&"));
    }
}
