// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// As much of the registry of ENS as is asked.
contract Registry {
    mapping(bytes32 => address) public resolver;

    function setResolver(bytes32 node, address to) external {
        resolver[node] = to;
    }
}

/// What each name stands for was written down.
contract Records {
    mapping(bytes32 => address) private addresses;
    mapping(bytes32 => mapping(uint256 => bytes)) private coins;
    mapping(bytes32 => mapping(string => string)) public text;
    mapping(bytes32 => bytes) public contenthash;
    mapping(bytes32 => string) public name;

    function addr(bytes32 node) external view returns (address) {
        return addresses[node];
    }

    function addr(bytes32 node, uint256 coinType) external view returns (bytes memory) {
        return coins[node][coinType];
    }

    function supportsInterface(bytes4 id) external pure returns (bool) {
        return id == 0x01ffc9a7 || id == 0x3b3b57de;
    }

    function setAddr(bytes32 node, address to) external {
        addresses[node] = to;
    }

    function setCoin(bytes32 node, uint256 coinType, bytes calldata to) external {
        coins[node][coinType] = to;
    }

    function setText(bytes32 node, string calldata key, string calldata value) external {
        text[node][key] = value;
    }

    function setContenthash(bytes32 node, bytes calldata hash) external {
        contenthash[node] = hash;
    }

    function setName(bytes32 node, string calldata value) external {
        name[node] = value;
    }
}

/// From before ERC-165: it knows one function.
contract OldRecords {
    mapping(bytes32 => address) public addr;

    function setAddr(bytes32 node, address to) external {
        addr[node] = to;
    }
}

/// Answers for all names below its own: the address is made of the name, the text is the first label.
contract Wildcard {
    function supportsInterface(bytes4 id) external pure returns (bool) {
        return id == 0x01ffc9a7 || id == 0x9061b923;
    }

    function resolve(bytes calldata name, bytes calldata data) external pure returns (bytes memory) {
        if (bytes4(data) == 0x3b3b57de) {
            return abi.encode(address(uint160(uint256(keccak256(name)))));
        }
        return abi.encode(string(name[1:1 + uint8(name[0])]));
    }
}

/// Knows where the answer is.
contract Elsewhere {
    error OffchainLookup(address sender, string[] urls, bytes callData, bytes4 callbackFunction, bytes extraData);

    function supportsInterface(bytes4 id) external pure returns (bool) {
        return id == 0x01ffc9a7 || id == 0x9061b923;
    }

    function resolve(bytes calldata, bytes calldata data) external view returns (bytes memory) {
        string[] memory urls = new string[](1);
        urls[0] = "https://answers.example/{sender}/{data}.json";
        revert OffchainLookup(address(this), urls, data, this.resolve.selector, "");
    }
}
