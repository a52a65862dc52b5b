package dev.assay.samples.contracts.payments;

import dev.assay.contracts.Address;
import dev.assay.contracts.Units;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.keys.Signer;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.send.Sender;
import dev.assay.samples.contracts.LocalChain;
import java.io.PrintStream;
import java.math.BigInteger;
import java.sql.DriverManager;
import java.util.List;

/** Pays invoices with what is in a database, and pays them again as a process does that was started anew: once in all. */
public final class PayInvoices {

    private static final Address SHOP = Address.parse("0x00000000000000000000000000000000000a55a1");

    private PayInvoices() {}

    /** Takes the JDBC address of a database; one in memory without. */
    public static void main(String[] arguments) {
        String url = arguments.length > 0 ? arguments[0] : "jdbc:h2:mem:payments;DB_CLOSE_DELAY=-1";
        Database database = () -> DriverManager.getConnection(url);
        LocalChain.run((chain, solc) -> {
            JsonRpc rpc = JsonRpc.connect(chain.url());
            Signer key = LocalChain.key(chain, "alice");
            pay(sender(rpc, key, database), System.out);
            System.out.println("and once more, by a process that knows nothing but the database:");
            pay(sender(rpc, key, database), System.out);
            BigInteger paid = Chain.of(rpc).balance(SHOP).get();
            System.out.println("The shop has " + Units.format(paid, Units.ETHER) + " ETH.");
        });
    }

    static Sender sender(JsonRpc rpc, Signer key, Database database) {
        // snippet: payments-sender
        Sender sender = Sender.builder(rpc, key)
                .journal(JdbcJournal.in(database)) // such as dataSource::getConnection
                .lease(JdbcLease.in(database))
                .build();
        // end snippet
        return sender;
    }

    static void pay(Sender sender, PrintStream out) {
        for (String invoice : List.of("4711", "4712", "4713")) {
            Pending payment =
                    sender.send(Draft.to(SHOP).value(Units.ether("0.25")).idempotencyKey("invoice-" + invoice));
            out.println(
                    "invoice " + invoice + " by " + payment.await().receipt().hash());
        }
    }
}
