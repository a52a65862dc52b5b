package dev.assay.contracts.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.AbiError;
import dev.assay.contracts.abi.AbiEvent;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.abi.AbiParameter;
import dev.assay.contracts.abi.ErrorRecord;
import dev.assay.contracts.abi.EventRecord;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.standards.access.AccessControl;
import dev.assay.contracts.standards.access.AccessControlDefaultAdminRules;
import dev.assay.contracts.standards.access.AccessControlEnumerable;
import dev.assay.contracts.standards.access.AccessManaged;
import dev.assay.contracts.standards.access.AccessManager;
import dev.assay.contracts.standards.access.Ownable;
import dev.assay.contracts.standards.access.Ownable2Step;
import dev.assay.contracts.standards.access.Pausable;
import dev.assay.contracts.standards.ens.EnsRegistry;
import dev.assay.contracts.standards.ens.EnsResolver;
import dev.assay.contracts.standards.governance.CompoundTimelock;
import dev.assay.contracts.standards.governance.Erc6372;
import dev.assay.contracts.standards.governance.Governor;
import dev.assay.contracts.standards.governance.GovernorBravo;
import dev.assay.contracts.standards.governance.GovernorModules;
import dev.assay.contracts.standards.governance.Safe;
import dev.assay.contracts.standards.governance.TimelockController;
import dev.assay.contracts.standards.governance.Votes;
import dev.assay.contracts.standards.token.Erc1155;
import dev.assay.contracts.standards.token.Erc20;
import dev.assay.contracts.standards.token.Erc20Burnable;
import dev.assay.contracts.standards.token.Erc20Permit;
import dev.assay.contracts.standards.token.Erc4626;
import dev.assay.contracts.standards.token.Erc721;
import dev.assay.contracts.standards.token.Erc721Enumerable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every line of the ready interfaces against what a compiler made of the published contract. */
class PublishedAbiTest {

    private static final Chain NOWHERE = Chain.connect("http://127.0.0.1:1");

    static Stream<Arguments> all() {
        return Stream.concat(
                complete(),
                Stream.of(
                        Arguments.of(
                                Multicall3.class,
                                List.of("multicall3.abi"),
                                List.of(
                                        "aggregate(",
                                        "tryAggregate(",
                                        "blockAndAggregate(",
                                        "tryBlockAndAggregate(",
                                        "getLastBlockHash(",
                                        "getCurrentBlockCoinbase(",
                                        "getCurrentBlockDifficulty(",
                                        "getCurrentBlockGasLimit(")),
                        Arguments.of(
                                Erc20Permit.class,
                                List.of("ERC20Permit"),
                                List.of(
                                        "eip712Domain(",
                                        "EIP712DomainChanged(",
                                        "InvalidShortString(",
                                        "StringTooLong(",
                                        "ECDSAInvalidSignatureLength(")),
                        Arguments.of(
                                Erc721Enumerable.class,
                                List.of("ERC721Enumerable"),
                                List.of("ERC721EnumerableForbiddenBatchMint(")),
                        Arguments.of(
                                AccessControlDefaultAdminRules.class,
                                List.of("AccessControlDefaultAdminRules"),
                                List.of("DEFAULT_ADMIN_ROLE(", "SafeCast")),
                        Arguments.of(AccessControl.class, List.of("AccessControl"), List.of("DEFAULT_ADMIN_ROLE(")),
                        Arguments.of(
                                AccessControlEnumerable.class,
                                List.of("AccessControlEnumerable"),
                                List.of("DEFAULT_ADMIN_ROLE(")),
                        Arguments.of(
                                AccessManager.class,
                                List.of("AccessManager"),
                                List.of(
                                        "ADMIN_ROLE(",
                                        "PUBLIC_ROLE(",
                                        "multicall(",
                                        "SafeCast",
                                        "InsufficientBalance(")),
                        Arguments.of(
                                Votes.class,
                                List.of("IVotes", "Votes"),
                                List.of(
                                        "eip712Domain(",
                                        "EIP712DomainChanged(",
                                        "ECDSA",
                                        "InvalidShortString(",
                                        "StringTooLong(",
                                        "SafeCast",
                                        "CheckpointUnorderedInsertion(",
                                        "InvalidAccountNonce(")),
                        Arguments.of(
                                Governor.class,
                                List.of("IGovernor", "GovernorTimelockControl"),
                                List.of(
                                        "getVotesWithParams(",
                                        "castVoteWithReasonAndParamsBySig(",
                                        "timelock(",
                                        "updateTimelock(",
                                        "TimelockChange(",
                                        "relay(",
                                        "eip712Domain(",
                                        "EIP712DomainChanged(",
                                        "on",
                                        "BALLOT",
                                        "EXTENDED_BALLOT",
                                        "InvalidAccountNonce(",
                                        "InvalidShortString(",
                                        "StringTooLong(",
                                        "SafeCast")),
                        Arguments.of(
                                TimelockController.class,
                                List.of("TimelockController"),
                                List.of(
                                        "DEFAULT_ADMIN_ROLE(",
                                        "PROPOSER_ROLE(",
                                        "EXECUTOR_ROLE(",
                                        "CANCELLER_ROLE(",
                                        "on")),
                        Arguments.of(
                                GovernorBravo.class,
                                List.of("governor-bravo.abi"),
                                List.of(
                                        "_",
                                        "initi",
                                        "MIN_",
                                        "MAX_",
                                        "DOMAIN_",
                                        "BALLOT_",
                                        "isWhitelisted(",
                                        "whitelistAccountExpirations(",
                                        "WhitelistAccount",
                                        "WhitelistGuardianSet(",
                                        "VotingDelaySet(",
                                        "VotingPeriodSet(",
                                        "ProposalThresholdSet(")),
                        Arguments.of(
                                Safe.class,
                                List.of("safe.abi"),
                                List.of(
                                        "setup(",
                                        "checkNSignatures(",
                                        "checkSignatures(",
                                        "encodeTransactionData(",
                                        "execTransactionFromModuleReturnData(",
                                        "getChainId(",
                                        "signedMessages(",
                                        "SignMsg(",
                                        "simulateAndRevert(")),
                        Arguments.of(
                                EnsRegistry.class,
                                List.of("ens-registry.abi"),
                                List.of(
                                        "setRecord(",
                                        "setSubnodeRecord(",
                                        "setTTL(",
                                        "NewTTL(",
                                        "ApprovalForAll(",
                                        "setApprovalForAll(",
                                        "isApprovedForAll("))));
    }

    private static Stream<Arguments> complete() {
        return Stream.of(
                Arguments.of(Erc165.class, List.of("IERC165"), List.of()),
                Arguments.of(Erc5267.class, List.of("IERC5267"), List.of()),
                Arguments.of(Erc20.class, List.of("ERC20"), List.of()),
                Arguments.of(Erc20Burnable.class, List.of("ERC20Burnable"), List.of()),
                Arguments.of(Erc721.class, List.of("ERC721"), List.of()),
                Arguments.of(Erc1155.class, List.of("ERC1155URIStorage"), List.of()),
                Arguments.of(Erc4626.class, List.of("ERC4626"), List.of()),
                Arguments.of(Ownable.class, List.of("Ownable"), List.of()),
                Arguments.of(Ownable2Step.class, List.of("Ownable2Step"), List.of()),
                Arguments.of(Pausable.class, List.of("Pausable"), List.of()),
                Arguments.of(AccessManaged.class, List.of("AccessManaged"), List.of()),
                Arguments.of(Erc6372.class, List.of("IERC6372"), List.of()),
                Arguments.of(CompoundTimelock.class, List.of("compound-timelock.abi"), List.of()),
                Arguments.of(CompoundTimelock.class, List.of("ICompoundTimelock"), List.of()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatTheCompiledContractSays(Class<?> type, List<String> published, List<String> leftOut) {
        Set<String> compiled = new TreeSet<>();
        published.stream().map(Published::abi).forEach(abi -> compiled.addAll(facts(abi)));
        Set<String> declared = new TreeSet<>(facts(type));

        assertThat(compiled).containsAll(declared);
        assertThat(compiled.stream()
                        .filter(fact ->
                                leftOut.stream().noneMatch(out -> name(fact).startsWith(out))))
                .as("of the contract, and not left out on purpose")
                .isSubsetOf(declared);
    }

    @ParameterizedTest
    @MethodSource("all")
    void canBeBound(Class<?> type, List<String> published, List<String> leftOut) {
        assertThat(NOWHERE.bind(type, Address.ZERO)).hasToString(type.getSimpleName() + " at " + Address.ZERO);
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                Arguments.of(
                        GovernorModules.class,
                        List.of(
                                "IGovernor",
                                "GovernorTimelockControl",
                                "GovernorTimelockCompound",
                                "GovernorSettings",
                                "GovernorCountingSimple",
                                "GovernorVotesQuorumFraction",
                                "GovernorStorage",
                                "GovernorPreventLateQuorum",
                                "GovernorProposalGuardian")),
                Arguments.of(EnsResolver.class, List.of("ens-resolver.abi")));
    }

    /** Interfaces that take something of many contracts. */
    @ParameterizedTest
    @MethodSource("parts")
    void saysNothingThatNoCompiledContractSays(Class<?> type, List<String> published) {
        Set<String> compiled = new TreeSet<>();
        published.stream().map(Published::abi).forEach(abi -> compiled.addAll(facts(abi)));
        // The ABI of a resolver does not have it, since it reverts with the error of another contract.
        compiled.add("error OffchainLookup(address,string[],bytes,bytes4,bytes)");

        assertThat(compiled).containsAll(facts(type));
        assertThat(NOWHERE.bind(type, Address.ZERO)).isNotNull();
    }

    @Test
    void knowsTheErrorsOfContractsBehind() {
        assertThat(facts(Published.abi("TimelockController"))).containsAll(lines(Governor.class));
        assertThat(facts(Published.abi("AccessManager"))).containsAll(lines(AccessManaged.class));
    }

    private static List<String> lines(Class<?> type) {
        return facts(
                Abi.parse(String.join("\n", type.getAnnotation(Solidity.class).value())));
    }

    private static String name(String fact) {
        return fact.substring(fact.indexOf(' ') + 1);
    }

    private static List<String> facts(Abi abi) {
        return Stream.of(
                        abi.functions().stream().map(PublishedAbiTest::fact),
                        abi.events().stream().map(PublishedAbiTest::fact),
                        abi.errors().stream().map(PublishedAbiTest::fact))
                .flatMap(Function.identity())
                .toList();
    }

    private static List<String> facts(Class<?> type) {
        Stream<String> functions = Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(Solidity.class))
                .map(PublishedAbiTest::function)
                .map(PublishedAbiTest::fact);
        Stream<String> records = family(type).stream()
                .flatMap(one -> Arrays.stream(one.getDeclaredClasses()))
                .filter(nested -> nested.isAnnotationPresent(Solidity.class))
                .map(nested -> record(nested.asSubclass(Record.class)));
        return Stream.concat(functions, records).toList();
    }

    private static AbiFunction function(Method method) {
        return AbiFunction.parse(
                String.join("", method.getAnnotation(Solidity.class).value()));
    }

    private static String record(Class<? extends Record> type) {
        return type.getAnnotation(Solidity.class).value()[0].startsWith("event ")
                ? fact(EventRecord.of(type).event())
                : fact(ErrorRecord.of(type).error());
    }

    private static Set<Class<?>> family(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>(List.of(type));
        Arrays.stream(type.getInterfaces()).forEach(above -> all.addAll(family(above)));
        return all;
    }

    private static String fact(AbiFunction function) {
        boolean reads = function.mutability().isRead();
        boolean pays = function.mutability().toString().equals("payable");
        return "function " + function.signature() + (reads ? " reads" : pays ? " payable" : "")
                + types(function.outputs());
    }

    private static String fact(AbiEvent event) {
        return "event " + event.signature() + " " + event.topic()
                + event.inputs().stream().map(AbiParameter::indexed).toList();
    }

    private static String fact(AbiError error) {
        return "error " + error.signature();
    }

    private static String types(List<AbiParameter> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.type().canonical())
                .collect(Collectors.joining(",", " returns (", ")"));
    }
}
