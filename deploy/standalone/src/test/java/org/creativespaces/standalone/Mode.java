package org.creativespaces.standalone;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.creativespaces.command.state.Mongo;
import org.creativespaces.servers.Postgres;
import org.junit.jupiter.api.Assumptions;

/**
 * A way to run the programs, by settings alone; its events and its state stay for as long as it does.
 *
 * @param nodes how many programs write at once
 * @param options those of all nodes
 * @param folder that holds the data folder of each node
 */
record Mode(String name, int nodes, List<String> options, Path folder) {
    private static final String AXONSERVER = "AXONSERVER_ADDRESS";
    private static final String SAME_KEY = "--creative-spaces.master-key="
            + Base64.getEncoder()
                    .encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    /** Everything in files. */
    static Mode files(Path folder) {
        return new Mode("files", 1, List.of(), folder.resolve("files"));
    }

    /** The ledger, and apart from it the state, in PostgreSQL. */
    static Mode postgres(Path folder) {
        var options = List.of(
                SAME_KEY,
                "--creative-spaces.ledger.url=" + Postgres.emptySchema(),
                "--creative-spaces.state.url=" + Postgres.emptySchema());
        return new Mode("postgres", 1, options, folder.resolve("postgres"));
    }

    /** The ledger in a file, the state in MongoDB: within this process where no {@code MONGODB_URI} is given. */
    static Mode stateInMongo(Path folder) {
        var options = List.of(SAME_KEY, "--creative-spaces.state.url=" + Mongo.emptyDatabase());
        return new Mode("mongo", 1, options, folder.resolve("mongo"));
    }

    /** Two writers over the Axon Server that {@code AXONSERVER_ADDRESS} gives; skipped without one. */
    static Mode cluster(Path folder) {
        var server = System.getenv(AXONSERVER);
        Assumptions.assumeTrue(
                server != null, () -> AXONSERVER + " names no Axon Server: the cluster is not tried here");
        var options = List.of(
                SAME_KEY,
                "--spring.profiles.active=cluster",
                "--axon.axonserver.servers=" + server,
                "--creative-spaces.state.url=" + Mongo.emptyDatabase(),
                // Each of them takes the tokens of the other.
                "--creative-spaces.public-url=http://127.0.0.1:1");
        return new Mode("cluster", 2, options, folder.resolve("cluster"));
    }

    Path dataOf(int node) {
        return folder.resolve("data" + node);
    }

    /** Starts all nodes. */
    Running start() throws Exception {
        var programs = new ArrayList<Program>();
        Files.createDirectories(folder);
        for (var node = 0; node < nodes; node++) programs.add(Program.launch(dataOf(node), all()));
        for (var program : programs) program.awaitReadiness(200);
        return new Running(programs);
    }

    /** Has a tool work on its ledger, while nothing of it runs. */
    String ledger(String... words) throws Exception {
        Files.createDirectories(folder);
        var line = new ArrayList<>(List.of("ledger"));
        line.addAll(List.of(words));
        line.addAll(options);
        return Tool.start(dataOf(0), line.toArray(String[]::new)).done();
    }

    private String[] all() {
        var all = new ArrayList<>(options);
        all.add("--creative-spaces.demo=false");
        return all.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Its nodes, of which one after the other is asked. */
    record Running(List<Program> nodes) implements AutoCloseable {
        Program at(int turn) {
            return nodes.get(turn % nodes.size());
        }

        @Override
        public void close() throws Exception {
            for (var node : nodes) node.close();
        }
    }
}
