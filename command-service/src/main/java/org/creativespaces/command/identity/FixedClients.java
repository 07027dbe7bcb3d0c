package org.creativespaces.command.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** Clients that are known from the start. Spring's own such list lets no two clients share a secret, as ours do. */
final class FixedClients implements RegisteredClientRepository {
    private final Map<String, RegisteredClient> byId;

    FixedClients(List<RegisteredClient> clients) {
        byId = clients.stream().collect(Collectors.toMap(RegisteredClient::getClientId, Function.identity()));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are fixed");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return byId.get(id);
    }

    /** A client's id and its name are the same. */
    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return byId.get(clientId);
    }
}
