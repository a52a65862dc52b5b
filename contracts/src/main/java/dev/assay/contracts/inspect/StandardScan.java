package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiFunction;
import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds out which standards a contract keeps to: by asking it, where it answers as ERC-165 demands, and by trying. */
final class StandardScan {

    private static final AbiFunction SUPPORTS =
            AbiFunction.parse("function supportsInterface(bytes4 id) view returns (bool)");
    private static final Bytes NO_ID = Bytes.parse("0xffffffff");
    private static final Address SOMEBODY = Address.parse("0x00000000000000000000000000000000000a55a1");

    private static final AbiFunction BALANCE = view("balanceOf(address)", "uint256");
    private static final AbiFunction ALLOWANCE = view("allowance(address,address)", "uint256");
    private static final AbiFunction NONCES = view("nonces(address)", "uint256");
    private static final AbiFunction DOMAIN = view("DOMAIN_SEPARATOR()", "bytes32");
    private static final AbiFunction ASSET = view("asset()", "address");
    private static final AbiFunction TOTAL_ASSETS = view("totalAssets()", "uint256");
    private static final AbiFunction MAX_DEPOSIT = view("maxDeposit(address)", "uint256");
    private static final AbiFunction TO_SHARES = view("convertToShares(uint256)", "uint256");
    private static final AbiFunction VOTES = view("getVotes(address)", "uint256");
    private static final AbiFunction DELEGATES = view("delegates(address)", "address");
    private static final AbiFunction CLOCK = view("clock()", "uint48");
    private static final AbiFunction CLOCK_MODE = view("CLOCK_MODE()", "string");
    private static final AbiFunction EIP712_DOMAIN = AbiFunction.parse("function eip712Domain() view returns (bytes1"
            + " fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt,"
            + " uint256[] extensions)");
    static final AbiFunction SUPPLY = view("totalSupply()", "uint256");
    private static final List<AbiFunction> ERC20_CHANGES =
            List.of(view("transfer(address,uint256)", "bool"), view("transferFrom(address,address,uint256)", "bool"));
    private static final AbiFunction PERMIT =
            view("permit(address,address,uint256,uint256,uint8,bytes32,bytes32)", "bool");

    private final Callee callee;
    private final Fact<Boolean> erc165;

    StandardScan(Callee callee) {
        this.callee = callee;
        Fact<Boolean> own = supports(Standard.ERC165.id().orElseThrow());
        Fact<Boolean> none = supports(NO_ID);
        boolean says = own.find().orElse(false) && none.isKnown() && !none.value();
        Evidence evidence = own.evidence().and(none.evidence());
        this.erc165 = own.isUnknown() && !none.isKnown()
                ? new Fact.Unknown<>(((Fact.Unknown<Boolean>) own).reason(), evidence)
                : new Fact.Known<>(says, evidence);
    }

    private static AbiFunction view(String signature, String result) {
        return AbiFunction.parse("function " + signature + " view returns (" + result + ")");
    }

    private Fact<Boolean> supports(Bytes id) {
        return callee.read(SUPPORTS, Boolean.class, id);
    }

    Map<Standard, Fact<Boolean>> standards() {
        Map<Standard, Fact<Boolean>> all = new EnumMap<>(Standard.class);
        for (Standard standard : Standard.values()) {
            all.put(standard, standard.id().isPresent() ? byId(standard) : byTrying(standard));
        }
        return Collections.unmodifiableMap(all);
    }

    private Fact<Boolean> byId(Standard standard) {
        Fact<Boolean> says = supports(standard.id().orElseThrow());
        if (standard == Standard.ERC165 || !erc165.find().orElse(false)) {
            return erc165; // What does not say so rightly of itself is not believed about the rest.
        }
        return says;
    }

    private Fact<Boolean> byTrying(Standard standard) {
        return switch (standard) {
            case ERC20 -> erc20();
            case ERC2612 -> both(erc20(), both(all(List.of(PERMIT), read(NONCES, SOMEBODY), read(DOMAIN)), erc20()));
            case ERC4626 ->
                both(
                        erc20(),
                        all(
                                List.of(),
                                read(ASSET),
                                read(TOTAL_ASSETS),
                                read(MAX_DEPOSIT, SOMEBODY),
                                read(TO_SHARES, BigInteger.ONE)));
            case VOTES -> all(List.of(), read(VOTES, SOMEBODY), read(DELEGATES, SOMEBODY));
            case ERC6372 -> all(List.of(), read(CLOCK), read(CLOCK_MODE));
            case ERC5267 -> all(List.of(), callee.read(EIP712_DOMAIN, results -> results));
            default -> throw new IllegalStateException(standard + " has an id");
        };
    }

    private Fact<Boolean> erc20() {
        return all(ERC20_CHANGES, read(SUPPLY), read(BALANCE, SOMEBODY), read(ALLOWANCE, SOMEBODY, SOMEBODY));
    }

    private Fact<Object> read(AbiFunction function, Object... arguments) {
        return callee.read(function, results -> (Object) results.get(0), arguments);
    }

    private static Fact<Boolean> both(Fact<Boolean> one, Fact<Boolean> other) {
        if (!one.isKnown() || !one.value()) {
            return one;
        }
        return other.isKnown() ? new Fact.Known<>(other.value(), one.evidence().and(other.evidence())) : other;
    }

    /** True if all answer as they should and those that change something are in the code; false if one is not there. */
    private Fact<Boolean> all(List<AbiFunction> changing, Fact<?>... reads) {
        Evidence evidence = reads[0].evidence();
        Fact<?> unknown = null;
        for (Fact<?> read : reads) {
            evidence = evidence.and(read.evidence());
            if (read.isAbsent()) {
                return new Fact.Known<>(false, read.evidence());
            }
            unknown = read.isUnknown() ? read : unknown;
        }
        if (unknown != null) {
            return new Fact.Unknown<>(((Fact.Unknown<?>) unknown).reason(), unknown.evidence());
        }
        Evidence code = callee.book().evidence(Query.code(callee.address()));
        for (AbiFunction function : changing) {
            if (!callee.has(function)) {
                return callee.complete()
                        ? new Fact.Known<>(false, code)
                        : new Fact.Unknown<>(function.signature() + " is not seen in its code", code);
            }
        }
        return new Fact.Known<>(true, evidence);
    }
}
