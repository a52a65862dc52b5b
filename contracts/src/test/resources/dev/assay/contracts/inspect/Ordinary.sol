// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {BeaconProxy} from "@openzeppelin/contracts/proxy/beacon/BeaconProxy.sol";
import {UpgradeableBeacon} from "@openzeppelin/contracts/proxy/beacon/UpgradeableBeacon.sol";
import {TransparentUpgradeableProxy} from "@openzeppelin/contracts/proxy/transparent/TransparentUpgradeableProxy.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Burnable} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Burnable.sol";
import {ERC20Pausable} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Pausable.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";

contract Token is ERC20, ERC20Burnable, ERC20Pausable, ERC20Permit, AccessControl {
    bytes32 public constant MINTER_ROLE = keccak256("MINTER_ROLE");
    bytes32 public constant PAUSER_ROLE = keccak256("PAUSER_ROLE");

    constructor(address admin) ERC20("Test", "TST") ERC20Permit("Test") {
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
        _grantRole(MINTER_ROLE, admin);
        _grantRole(PAUSER_ROLE, admin);
    }

    function mint(address to, uint256 amount) external onlyRole(MINTER_ROLE) {
        _mint(to, amount);
    }

    function pause() external onlyRole(PAUSER_ROLE) {
        _pause();
    }

    function unpause() external onlyRole(PAUSER_ROLE) {
        _unpause();
    }

    function _update(address from, address to, uint256 value) internal override(ERC20, ERC20Pausable) {
        super._update(from, to, value);
    }
}

contract Vault is ERC4626 {
    constructor(ERC20 asset) ERC20("Vault", "vTST") ERC4626(asset) {}
}

contract Deeds is ERC721 {
    constructor() ERC721("Deeds", "DED") {}
}

contract Items is ERC1155 {
    constructor() ERC1155("") {}
}

contract House is Ownable2Step {
    uint256 public rooms = 1;

    constructor(address first) Ownable(first) {}

    function build() external onlyOwner {
        rooms++;
    }
}

contract Box is UUPSUpgradeable {
    address public owner;
    uint256 public value;

    function initialize(address first) external {
        require(owner == address(0), "initialized");
        owner = first;
    }

    function _authorizeUpgrade(address) internal view override {
        require(msg.sender == owner, "not the owner");
    }
}

contract Transparent is TransparentUpgradeableProxy {
    constructor(address to, address owner, bytes memory data) TransparentUpgradeableProxy(to, owner, data) {}
}

contract Proxy1967 is ERC1967Proxy {
    constructor(address to, bytes memory data) ERC1967Proxy(to, data) {}
}

contract Beacon is UpgradeableBeacon {
    constructor(address to, address owner) UpgradeableBeacon(to, owner) {}
}

contract OfBeacon is BeaconProxy {
    constructor(address beacon) BeaconProxy(beacon, "") {}
}

contract Cloner {
    event Cloned(address clone);

    function plain(address to) external {
        emit Cloned(Clones.clone(to));
    }

    function withArguments(address to, bytes calldata arguments) external {
        emit Cloned(Clones.cloneWithImmutableArgs(to, arguments));
    }
}
