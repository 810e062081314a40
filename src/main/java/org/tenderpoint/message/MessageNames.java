package org.tenderpoint.message;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.account.UserService;

/** Names the recipients of messages; two queries, however many messages there are. */
@Component
record MessageNames(ClientService clients, UserService users) {

    String of(Message message) {
        return name(
                message,
                clients.names(message.client().map(Set::of).orElse(Set.of())),
                users.names(message.user().map(Set::of).orElse(Set.of())));
    }

    List<MessageRow> rows(List<Message> page) {
        var clientNames = clients
                .names(page.stream().flatMap(one -> one.client().stream()).collect(Collectors.toSet()));
        var userNames = users.names(page.stream().flatMap(one -> one.user().stream()).collect(Collectors.toSet()));
        return page.stream().map(one -> one.toRow(name(one, clientNames, userNames))).toList();
    }

    private static String name(Message message, Map<ClientId, String> clientNames, Map<UserId, String> userNames) {
        return message.client()
                .map(client -> clientNames.getOrDefault(client, ""))
                .or(() -> message.user().map(user -> userNames.getOrDefault(user, "")))
                // somebody outside the practice, whom only the feature knows
                .orElseGet(message::address);
    }
}
