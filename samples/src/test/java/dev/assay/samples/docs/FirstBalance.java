package dev.assay.samples.docs;

// snippet: first-balance
import dev.assay.contracts.Address;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.standards.token.Erc20;

public final class FirstBalance {
    public static void main(String[] args) {
        Chain chain = Chain.connect(args[0]); // the address of a node
        Erc20 token = chain.bind(Erc20.class, Address.parse(args[1]));
        System.out.println(token.balanceOf(Address.parse(args[2])) + " of " + token.symbol());
    }
}
// end snippet
