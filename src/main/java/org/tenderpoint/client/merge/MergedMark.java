package org.tenderpoint.client.merge;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientMark;
import org.tenderpoint.client.ClientRepository;
import org.tenderpoint.client.MergedClients;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;

/** Says on a client's page that two records were made one. */
@Component
@Order(1)
record MergedMark(MergedClients merged, ClientRepository clients) implements ClientMark {

    @Override
    public Set<Role> readers() {
        return Set.of(Role.values());
    }

    @Override
    public List<Line> of(ClientId client) {
        return Stream.concat(
                merged.mergedInto(client).stream().map(other -> line("client.duplicates.mark.part", other)),
                merged.from(client).stream().map(other -> line("client.duplicates.mark.kept", other)))
                .toList();
    }

    private Line line(String key, ClientId other) {
        var name = clients.findById(other.value()).map(one -> one.details().name()).orElse("");
        return new Line("info", Texts.of(key, name))
                .leading("clients/" + other, Texts.of("client.duplicates.mark.open"));
    }
}
